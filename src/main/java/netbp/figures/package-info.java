/**
 * The kinds of picture, as MATLAB draws them.
 *
 * <p>A {@link netbp.figures.Figure} is an immutable description of a picture. It draws itself on a
 * {@link netbp.drawing.Page} in a {@link netbp.figures.Style}, and it yields as CSV the numbers that
 * it is drawn from. {@code FramePlacement} knows where MATLAB puts axes, {@code MatlabFrame} draws
 * them with their ticks and labels, and {@code PlotDrawing} what lies in them; XChart draws the series
 * ({@code SeriesPlot} says how) and the windows of {@code --show}.
 *
 * <p>A figure is a class where it does something of its own; one that only has plots and a CSV is a
 * {@link netbp.figures.PlotsFigure}. Nothing here knows of a run: {@code paper}, {@code study}, {@code solvers},
 * {@code validation} and the commands make figures of theirs.
 */
package netbp.figures;
