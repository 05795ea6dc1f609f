package netbp.studio.compile;

import java.util.Arrays;
import java.util.List;

import netbp.studio.engine.Fdlibm;
import netbp.studio.engine.FdlibmPower;
import netbp.studio.engine.FdlibmSine;
import netbp.studio.engine.FusedMultiplyAdd;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Gives {@code Math.fma} and {@code StrictMath} the bits that they have on the JVM: TeaVM has no fma,
 * and leaves StrictMath to the browser, which may round otherwise. Every other inexact function of
 * StrictMath is taken away, so that a program that reaches one does not compile. The scalar sigmoid, whose bits do
 * not depend on it, has no fma: put together from sums it would take half of the time of a run.
 */
final class SameBits implements ClassHolderTransformer {

    private static final List<String> REPLACED = List.of("exp", "log", "tanh", "cbrt");
    private static final List<String> EXACT = List.of("abs", "max", "min", "sqrt", "floor", "ceil", "rint", "round",
            "copySign", "signum", "ulp", "scalb", "getExponent");

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals("java.lang.Math")) {
            replace(type, "fma", 3, FusedMultiplyAdd.class, context);
        } else if (type.getName().equals("netbp.network.Exponential")) {
            unfuse(type.getMethod(new MethodDescriptor("usualSigmoids", double[].class, int.class, int.class, int.class)));
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

    /** Makes each fma of a method a product and a sum: where the bits are the same, it only costs time. */
    private static void unfuse(MethodHolder method) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().getName().equals("fma")) {
                    Variable product = method.getProgram().createVariable();
                    call.insertPrevious(operation(BinaryOperation.MULTIPLY, call.getArguments().get(0),
                            call.getArguments().get(1), product));
                    call.replace(operation(BinaryOperation.ADD, product, call.getArguments().get(2), call.getReceiver()));
                }
            }
        }
    }

    private static Instruction operation(BinaryOperation operation, Variable first, Variable second, Variable result) {
        BinaryInstruction instruction = new BinaryInstruction(operation, NumericOperandType.DOUBLE);
        instruction.setFirstOperand(first);
        instruction.setSecondOperand(second);
        instruction.setReceiver(result);
        return instruction;
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
