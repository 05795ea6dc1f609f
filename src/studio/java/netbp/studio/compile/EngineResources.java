package netbp.studio.compile;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** The resources that go into the compiled program: the ziggurat's table. */
@SuppressWarnings("deprecation")
public final class EngineResources implements ResourceSupplier {

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {"netbp/matlab/ziggurat-x.csv"};
    }
}
