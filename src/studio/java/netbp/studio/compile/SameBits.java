package netbp.studio.compile;

import java.util.Arrays;
import java.util.List;

import netbp.studio.engine.Fdlibm;
import netbp.studio.engine.FdlibmPower;
import netbp.studio.engine.FdlibmSine;
import netbp.studio.engine.FusedMultiplyAdd;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Gives {@code Math.fma} and {@code StrictMath} the bits that they have on the JVM: TeaVM has no fma,
 * and leaves StrictMath to the browser, which may round otherwise. Every other inexact function of
 * StrictMath is taken away, so that a program that reaches one does not compile.
 */
final class SameBits implements ClassHolderTransformer {

    private static final List<String> REPLACED = List.of("exp", "log", "tanh", "cbrt");
    private static final List<String> EXACT = List.of("abs", "max", "min", "sqrt", "floor", "ceil", "rint", "round",
            "copySign", "signum", "ulp", "scalb", "getExponent");

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals("java.lang.Math")) {
            replace(type, "fma", 3, FusedMultiplyAdd.class, context);
        } else if (type.getName().equals("java.lang.StrictMath")) {
            for (MethodHolder method : type.getMethods().toArray(MethodHolder[]::new)) {
                if (!EXACT.contains(method.getName())) {
                    type.removeMethod(method);
                }
            }
            REPLACED.forEach(name -> replace(type, name, 1, Fdlibm.class, context));
            replace(type, "sin", 1, FdlibmSine.class, context);
            replace(type, "cos", 1, FdlibmSine.class, context);
            replace(type, "pow", 2, FdlibmPower.class, context);
        }
    }

    private static void replace(ClassHolder type, String name, int arguments, Class<?> by,
            ClassHolderTransformerContext context) {
        ValueType[] signature = new ValueType[arguments + 1];
        Arrays.fill(signature, ValueType.DOUBLE);
        MethodHolder method = new MethodHolder(new MethodDescriptor(name, signature));
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        type.addMethod(method);
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] values = new ValueEmitter[arguments];
        for (int i = 0; i < arguments; i++) {
            values[i] = program.var(i + 1, ValueType.DOUBLE);
        }
        program.invoke(by, name, double.class, values).returnValue();
    }
}
