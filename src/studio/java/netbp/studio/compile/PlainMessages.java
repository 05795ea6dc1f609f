package netbp.studio.compile;

import java.util.Locale;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/** Hipparchus' messages in their source language: their translations need a ResourceBundle.Control. */
final class PlainMessages implements ClassHolderTransformer {

    private static final String LOCALIZABLE = "org.hipparchus.exception.Localizable";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        MethodHolder method = type.getMethod(new MethodDescriptor("getLocalizedString", Locale.class, String.class));
        if (method == null || !type.getInterfaces().contains(LOCALIZABLE) || method.getProgram() == null) {
            return;
        }
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        program.var(0, ValueType.object(type.getName()))
                .invokeVirtual("getSourceString", String.class).returnValue();
    }
}
