package netbp.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C during a long command: a run that asks {@link #requested} ends early, and the JVM waits
 * until the command has written its files and closed this.
 */
final class Interruption implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "interruption");
    private volatile boolean requested;

    /** Listens from now until {@link #close}. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        requested = true;
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the JVM has been asked to end. */
    boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending: the hook waits for this
        }
        closed.countDown();
    }
}
