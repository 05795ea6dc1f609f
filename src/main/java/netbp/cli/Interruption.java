package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Ctrl-C (SIGINT) and SIGTERM during a long command. Either the command asks {@link #requested}, ends early and
 * writes what it has, and the JVM waits for it; or it cannot end early, and ends with a message that says what
 * was written and what was not. A second signal ends the JVM at once. The exit code is the JVM's, 130 or 143.
 */
final class Interruption implements AutoCloseable {

    /** An answer that takes longer than this is announced. */
    private static final long PATIENCE_MILLIS = 500;

    private final PrintWriter err;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReentrantReadWriteLock files = new ReentrantReadWriteLock();
    private volatile boolean requested;
    private volatile boolean finished;
    private Thread hook;

    /** Not listening yet: a short command ends at once. */
    Interruption(PrintWriter err) {
        this.err = err;
    }

    /** From now on the JVM waits for {@link #close}; the command asks {@link #requested}. */
    void listen() {
        start(this::await);
    }

    /** From now on the command is abandoned at a signal, between two calls of {@link #write}. */
    void listen(Runnable farewell) {
        start(() -> {
            // never unlocked: nothing more is written
            files.writeLock().lock();
            if (!finished) {
                farewell.run();
            }
        });
    }

    private void start(Runnable answer) {
        hook = new Thread(() -> {
            requested = true;
            endAtNextSignal("INT", 130);
            endAtNextSignal("TERM", 143);
            answer.run();
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            if (!closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                err.println("netbp: interrupted, files are being written; Ctrl-C again ends at once");
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the JVM has been asked to end. */
    boolean requested() {
        return requested;
    }

    /** What writes files and notes that they are there. */
    @FunctionalInterface
    interface Writing {

        void run() throws IOException;
    }

    /** Writes files that the farewell speaks of: all before it, or none. */
    void write(Writing writing) throws IOException {
        files.readLock().lock();
        try {
            writing.run();
        } finally {
            files.readLock().unlock();
        }
    }

    /** Writes the last files, after which there is no farewell. */
    void writeLast(Writing writing) throws IOException {
        write(() -> {
            writing.run();
            finished = true;
        });
    }

    /** To be called when the last line is printed. */
    @Override
    public void close() {
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the JVM is ending: the hook waits for this
            }
        }
        closed.countDown();
    }

    /** By reflection: the compiler warns of sun.misc.Signal, and there is no other way. Without it, one signal must do. */
    private static void endAtNextSignal(String name, int exitCode) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object end = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                Runtime.getRuntime().halt(exitCode);
                return null;
            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), end);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // a JVM without this class or signal
        }
    }
}
