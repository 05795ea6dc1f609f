package netbp.validation;

/**
 * How far a result may be from its reference.
 *
 * @param value the largest difference that passes, not negative
 * @param unit the unit of the difference
 * @param reason why this value, in a sentence
 */
public record Tolerance(double value, String unit, String reason) {

    /** @throws IllegalArgumentException if the value is negative or NaN, or a text is blank */
    public Tolerance {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("tolerance must not be negative: " + value);
        }
        if (unit.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("tolerance must have a unit and a reason: " + unit + ", " + reason);
        }
    }

    /** Whether a measured difference passes; NaN does not. */
    public boolean holds(double measured) {
        return measured <= value;
    }
}
