package netbp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the library promises: the page lists every public type, and no public signature of a version goes away or changes
 * under the same version.
 *
 * <p>A new version writes its own signatures with {@code -Dapi.write=true}. They are a text file because no jar of a
 * release is at hand to compare with.
 */
class ApiTest {

    private static final Path PAGE = Path.of("src/docs/api.md");
    private static final Path SIGNATURES = Path.of("src/test/api/signatures.txt");
    private static final List<String> PACKAGES = List.of("matlab", "network", "training", "leastsquares", "fit");

    private static TreeSet<Class<?>> types() {
        TreeSet<Class<?>> types = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(PACKAGES.stream().map(name -> "netbp." + name).toArray(String[]::new))) {
            Class<?> reflected = type.reflect();
            if (isPublic(reflected)) {
                types.add(reflected);
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return type == null || Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass()
                && isPublic(type.getDeclaringClass());
    }

    @Test
    @DisplayName("the page lists every public type of the library with a sentence, and no other")
    void page() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        String packageName = "";
        Pattern row = Pattern.compile("\\| `(\\w+)` \\| (\\S.*\\S) \\|");
        for (String line : Files.readAllLines(PAGE)) {
            Matcher entry = row.matcher(line);
            if (line.startsWith("## `netbp.")) {
                packageName = line.substring(4, line.indexOf('`', 4));
            } else if (entry.matches()) {
                assertTrue(listed.add(packageName + "." + entry.group(1)), line);
            }
        }
        TreeSet<String> actual = new TreeSet<>();
        types().stream().filter(type -> type.getDeclaringClass() == null).forEach(type -> actual.add(type.getName()));
        assertEquals(String.join("\n", actual), String.join("\n", listed));
        assertTrue(listed.size() > 50);
    }

    @Test
    @DisplayName("no public signature has changed or gone since the version was written down")
    void signatures() throws IOException {
        Matcher version = Pattern.compile("<artifactId>netbp</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        TreeSet<String> now = new TreeSet<>();
        types().forEach(type -> add(type, now));
        if (Boolean.getBoolean("api.write")) {
            Files.createDirectories(SIGNATURES.getParent());
            Files.writeString(SIGNATURES, "netbp " + version.group(1) + "\n" + String.join("\n", now) + "\n");
        }
        List<String> written = Files.readAllLines(SIGNATURES);
        assertEquals("netbp " + version.group(1), written.get(0),
                "a new version writes its signatures: mvn test -Dtest=ApiTest -Dapi.write=true");
        TreeSet<String> gone = new TreeSet<>(written.subList(1, written.size()));
        assertTrue(gone.size() > 300, "signatures: " + gone.size());
        gone.removeAll(now);
        assertEquals("", String.join("\n", gone), "these have changed or gone: give them back, or a new version");
    }

    private static void add(Class<?> type, TreeSet<String> signatures) {
        String name = type.getName();
        signatures.add((type.isInterface() ? "interface " : "class ") + name
                + (Modifier.isFinal(type.getModifiers()) ? " final" : "")
                + (type.getSuperclass() == null || type.getSuperclass() == Object.class ? ""
                : " extends " + type.getGenericSuperclass().getTypeName())
                + (type.getInterfaces().length == 0 ? "" : " implements " + names(type.getGenericInterfaces())));
        for (Constructor<?> made : type.getDeclaredConstructors()) {
            if (isOpen(made.getModifiers()) && !type.isEnum()) {
                signatures.add(name + "(" + names(made.getGenericParameterTypes()) + ")");
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                signatures.add((Modifier.isStatic(method.getModifiers()) ? "static " : "")
                        + (Modifier.isAbstract(method.getModifiers()) ? "abstract " : "")
                        + method.getGenericReturnType().getTypeName() + " " + name + "." + method.getName()
                        + "(" + names(method.getGenericParameterTypes()) + ")"
                        + (method.getExceptionTypes().length == 0 ? "" : " throws " + names(method.getGenericExceptionTypes())));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                signatures.add((Modifier.isStatic(field.getModifiers()) ? "static " : "")
                        + field.getGenericType().getTypeName() + " " + name + "." + field.getName());
            }
        }
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String names(Type... types) {
        return String.join(", ", Arrays.stream(types).map(Type::getTypeName).toList());
    }
}
