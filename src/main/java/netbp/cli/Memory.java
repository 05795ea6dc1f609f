package netbp.cli;

import netbp.matlab.NumberFormat;

/** Refuses, before any work is done, what would not fit into the memory of the JVM. */
final class Memory {

    private static final double GIGABYTE = 1e9;

    private Memory() {
    }

    /**
     * Checks an estimate.
     *
     * @param what needs it: the options by which the user chose it
     * @throws InputException if the JVM cannot have as much
     */
    static void require(String what, double bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (!(bytes <= most)) {
            throw new InputException(what + " must fit into the JVM's memory, " + inGigabytes(most)
                    + " (java -Xmx sets it): needs about " + inGigabytes(bytes));
        }
    }

    private static String inGigabytes(double bytes) {
        return NumberFormat.general(bytes / GIGABYTE, 2) + " GB";
    }
}
