/**
 * Fit, predict, save: networks for those who come from libraries of machine learning. It stands upon {@code training},
 * {@code leastsquares} and {@code data}, which say what is done here in one call.
 */
package netbp.fit;
