package netbp.validation;

import java.util.function.Supplier;

/** A value computed when first asked for, and once: other threads wait for it. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private T value;

    /** @param maker makes the value, not null; called once */
    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
