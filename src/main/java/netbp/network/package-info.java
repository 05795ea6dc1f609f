/**
 * The network of the paper: parameters, forward pass, back propagation, and the points that it is
 * trained on.
 *
 * <p>The names are the paper's. Layers are numbered from 1, so that indices in code are those on the
 * page; neurons and points, which Java arrays hold, are numbered from 0.
 *
 * <p>The roundings are MATLAB's on the paper's network, found from a run that MATLAB stored, which they
 * give bit for bit: W a by fused multiply-adds in the order of the columns, then the bias; W' delta by
 * plain products and sums; the exponential of fdlibm; norms in the x87's extended precision. In wide
 * layers MATLAB's library may sum in another order. A processor without a fused multiply-add
 * gives the same bits, slowly.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><th>paper</th><th>MATLAB</th><th>Java</th><th>what</th></tr>
 * <tr><td>L</td><td></td><td>{@code network.depth()}</td><td>number of layers</td></tr>
 * <tr><td>n_l</td><td></td><td>{@code network.width(l)}</td><td>neurons of layer l</td></tr>
 * <tr><td>W^[l]</td><td>{@code W2 W3 W4}</td><td>{@code W[l]}, {@code network.weights(l)}</td>
 *     <td>weights, n_l x n_(l-1), column by column</td></tr>
 * <tr><td>b^[l]</td><td>{@code b2 b3 b4}</td><td>{@code b[l]}, {@code network.biases(l)}</td><td>biases</td></tr>
 * <tr><td>p</td><td>{@code P}</td><td>{@code network.parameters()}</td><td>all parameters</td></tr>
 * <tr><td>sigma</td><td>{@code activate}</td><td>{@code Activation}</td><td>activation function</td></tr>
 * <tr><td>a^[l]</td><td>{@code a2 a3 a4}</td><td>{@code a[l]}</td><td>activations, section 3</td></tr>
 * <tr><td>delta^[l]</td><td>{@code delta2 delta3 delta4}</td><td>{@code delta[l]}</td><td>dC/dz^[l], section 5</td></tr>
 * <tr><td>F(x)</td><td>{@code a4}</td><td>{@code a[L]}, {@code Evaluation.outputs}</td><td>the network's output</td></tr>
 * <tr><td>x^{i}, y(x^{i})</td><td>{@code x1 x2 y}</td><td>{@code points.x(i)}, {@code points.y(i)}</td>
 *     <td>training points and targets</td></tr>
 * <tr><td>N</td><td>10</td><td>{@code points.size()}</td><td>number of points</td></tr>
 * <tr><td>2N Cost (2.3)</td><td>{@code savecost}</td><td>{@code Evaluation.cost}</td>
 *     <td>sum of ||y - F||^2 over the points</td></tr>
 * <tr><td>eta</td><td>{@code eta}</td><td>{@code eta}</td><td>learning rate</td></tr>
 * </table>
 */
package netbp.network;
