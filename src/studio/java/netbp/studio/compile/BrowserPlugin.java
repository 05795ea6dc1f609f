package netbp.studio.compile;

import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Replaces, while classes are compiled for the browser, what has no counterpart there. */
public final class BrowserPlugin implements TeaVMPlugin {

    @Override
    public void install(TeaVMHost host) {
        host.add(new SameBits());
        host.add(new PlainMessages());
    }
}
