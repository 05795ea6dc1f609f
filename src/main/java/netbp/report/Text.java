package netbp.report;

import java.util.Objects;

/**
 * A piece of text with its role.
 *
 * @param text the words, as a reader sees them
 * @param role how they are set
 * @param target where a link leads; empty for the other roles
 */
public record Text(String text, Role role, String target) {

    /** How a piece of text is set. */
    public enum Role {
        /** As its surroundings. */
        PLAIN,
        /** What is typed or the name of a file. */
        CODE,
        /** What must not be overlooked. */
        STRONG,
        /** What went wrong. */
        ALARM,
        /** A link. */
        LINK
    }

    /** Checks that nothing is missing. */
    public Text {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(target, "target");
    }

    /** Plain text. */
    public static Text of(String text) {
        return new Text(text, Role.PLAIN, "");
    }

    /** What is typed, or the name of a file. */
    public static Text code(String text) {
        return new Text(text, Role.CODE, "");
    }

    /** What must not be overlooked. */
    public static Text strong(String text) {
        return new Text(text, Role.STRONG, "");
    }

    /** What went wrong. */
    public static Text alarm(String text) {
        return new Text(text, Role.ALARM, "");
    }

    /** A link to an address or, by {@code #id}, to a section of the page. */
    public static Text link(String text, String target) {
        return new Text(text, Role.LINK, target);
    }
}
