/**
 * Section 7 of the paper: image classification by a convolutional network, a program of its own with
 * its own profile. What the main program exists for computes nothing here: the network runs on
 * PyTorch, through DJL. Ours are MATLAB's random stream, which orders and turns the images, the
 * preparation of the data, the update rule, and the pictures.
 *
 * <p>Network, schedule and preparation are those of MatConvNet's CIFAR-10 example (public repository
 * vlfeat/matconvnet, examples/cifar and examples/cnn_train.m), the software that the paper's section
 * uses. What cannot be MATLAB's: the start, which MATLAB draws in single precision and this program
 * draws in double precision and rounds; and the order of the sums, which is the engine's.
 *
 * <p>An image is a vector of 3072 values: 1024 red, 1024 green, 1024 blue, each row by row from the
 * top. In the engine's arrays an image is 3 x 32 x 32.
 */
package netbp.section7;
