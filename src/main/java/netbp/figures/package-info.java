/**
 * The figures of the paper, as MATLAB draws them.
 *
 * <p>A {@link netbp.figures.Figure} is an immutable description of a picture. It draws itself on a
 * {@link netbp.figures.Page} in a {@link netbp.figures.Style}, and it yields as CSV the numbers that
 * it is drawn from. The {@link netbp.figures.Drawing} that results is a list of fills, lines and
 * words in pixels; each file format writes that list in its own language, and the PNG and the window
 * paint it. So every format shows the same picture.
 *
 * <p>{@code MatlabFrame} knows where MATLAB puts axes, ticks and labels. XChart draws the series
 * inside the axes ({@code SeriesPlot} says how). Letters are the outlines of Liberation Sans, read
 * from the program itself, so that a picture does not depend on the fonts of the machine.
 */
package netbp.figures;
