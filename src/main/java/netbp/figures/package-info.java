/**
 * The kinds of picture, as MATLAB draws them.
 *
 * <p>A {@link netbp.figures.Figure} is an immutable description of a picture. It draws itself on a
 * {@link netbp.drawing.Page} in a {@link netbp.figures.Style}, and it yields as CSV the numbers that
 * it is drawn from. {@code MatlabFrame} knows where MATLAB puts axes, ticks and labels; XChart draws
 * the series inside the axes ({@code SeriesPlot} says how) and the windows of {@code --show}.
 */
package netbp.figures;
