package netbp.study;

/**
 * One thing that a comparison showed.
 *
 * @param title a few words
 * @param text a paragraph; every number in it, and which sentence it is, comes from the runs
 */
public record Finding(String title, String text) {
}
