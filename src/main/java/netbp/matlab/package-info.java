/** What a program needs of MATLAB to give MATLAB's numbers: its random stream, its MAT-files, its number formats. */
package netbp.matlab;
