/**
 * Stored results: {@link netbp.reference.References} finds the files, a {@link netbp.reference.Reference}
 * is one of them, with its origin and its rows, and a {@link netbp.reference.PixelRegion} is a decision
 * region read off one of MATLAB's {@link netbp.reference.Picture}s. Whatever is wrong with a file is a
 * {@link netbp.reference.ReferenceException} that names the file and the line.
 *
 * <p>Only {@code validation} compares them with the program's results. The test of single points
 * ({@code FilledContour}) is written apart from the contours that {@code figures} draws, so that no
 * check rests on the code that draws.
 */
package netbp.reference;
