/**
 * Drawings and their files; nothing here knows of networks or of axes. {@code figures} draws with it; the packages
 * above name its pages and formats.
 *
 * <p>A {@link netbp.drawing.Drawing} is a {@link netbp.drawing.Page} and what lies on it, in order:
 * fills, lines and words, each an {@link netbp.drawing.Ink} in pixels. Each
 * {@link netbp.drawing.PictureFormat} writes that list in its own language, PNG after painting it, so that
 * every format shows the same picture. Letters are the outlines of Liberation Sans, read from the
 * program itself, so that a picture does not depend on the fonts of the machine.
 */
package netbp.drawing;
