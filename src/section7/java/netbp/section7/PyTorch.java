package netbp.section7;

import ai.djl.ndarray.NDManager;

/** The engine: PyTorch on the processor, from the jars, with nothing fetched and nothing reported. */
final class PyTorch {

    private PyTorch() {
    }

    /**
     * A manager of the engine's arrays; the first call starts the engine.
     *
     * @param threads for one operation; only the first call sets them
     */
    static NDManager manager(int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", "PyTorch");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("shut.up.ojAlgo", "");
        return NDManager.newBaseManager();
    }
}
