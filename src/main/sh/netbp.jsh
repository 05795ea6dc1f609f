// For jshell: the packages of the library, so that their classes go by their own names.
import java.nio.file.Path;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import netbp.data.*;
import netbp.figures.*;
import netbp.fit.*;
import netbp.leastsquares.*;
import netbp.matlab.*;
import netbp.network.*;
import netbp.paper.*;
import netbp.training.*;
