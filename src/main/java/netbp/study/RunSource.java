package netbp.study;

import java.util.function.Consumer;

import netbp.network.Network;

/** What is too large to keep of every run of a comparison and is read one run after the other. */
interface RunSource {

    /** The curves of a method's runs, in the order of the runs. */
    void curves(String method, Consumer<TimedCurve> reader);

    /** The networks that a method's runs left, in the same order; the reader may keep them. */
    void networks(String method, Consumer<Network> reader);
}
