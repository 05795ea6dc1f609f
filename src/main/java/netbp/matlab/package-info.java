/**
 * What a program needs of MATLAB to give MATLAB's numbers: its random stream, its MAT-files, its number
 * formats. It imports {@code io} only, and any package above may use it. A change here must keep the bits
 * of the stream, which {@code validation} compares with MATLAB's.
 */
package netbp.matlab;
