/**
 * The program held against stored results of MATLAB and of GNU Octave.
 *
 * <p>A {@link netbp.validation.Check} compares fresh results with one or more references, files that
 * open with their origin (package {@code netbp.reference}), and holds if the largest difference is within
 * its {@link netbp.validation.Tolerance}, which has a unit and a reason. What it finds is an
 * {@link netbp.validation.Check.Outcome}, with the place of the largest difference; all outcomes together are a
 * {@link netbp.validation.Report}.
 *
 * <p>To add a check, put it into the class of its kind ({@code StreamChecks}, {@code TableChecks},
 * {@code GradientChecks}, {@code PictureChecks}, {@code ExperimentChecks}, {@code FamilyChecks},
 * {@code NlsrunChecks}). {@code Runs} holds the runs that they share, {@code Subject} what they exercise:
 * a test replaces it to see each check fail. Only {@code cli} uses this package.
 *
 * <p>A reference that is missing or damaged fails the checks that read it, in a sentence.
 */
package netbp.validation;
