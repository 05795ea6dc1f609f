/**
 * The program held against stored results of MATLAB and of GNU Octave.
 *
 * <p>A {@link netbp.validation.Check} compares fresh results with one or more
 * {@link netbp.validation.Reference}s, files that open with their origin, and holds if the largest
 * difference is within its {@link netbp.validation.Tolerance}, which has a unit and a reason. What it
 * finds is an {@link netbp.validation.Outcome}, with the place of the largest difference; all
 * outcomes together are a {@link netbp.validation.Report}. {@code StreamChecks}, {@code TableChecks},
 * {@code GradientChecks}, {@code PictureChecks}, {@code ExperimentChecks}, {@code FamilyChecks} and
 * {@code NlsrunChecks} hold the checks, {@code Picture} and {@code PixelRegion} read MATLAB's pictures, {@code Runs} the runs that they share, {@code Subject} what they exercise, which a test
 * can replace to see them fail.
 *
 * <p>A reference that is missing or damaged fails the checks that read it, in a sentence.
 */
package netbp.validation;
