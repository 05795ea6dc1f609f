package netbp.paper;

import java.util.function.Supplier;

/** A value computed when first asked for, and once: other threads wait for it. */
public final class Lazy<T> {

    private final Supplier<T> maker;
    private T value;

    /** @param maker makes the value, not null; called once */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
