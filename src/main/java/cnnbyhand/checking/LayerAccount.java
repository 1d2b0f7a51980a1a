package cnnbyhand.checking;

import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import java.util.List;
import java.util.Map;

/**
 * One layer as one of the two books has it.
 *
 * @param name the layer's name
 * @param kind what kind of layer it is
 * @param output the shape of one example's output, height × width × channels
 * @param weights how many trained factors
 * @param biases how many trained summands
 * @param statistics how many running means and variances
 * @param arrays the arrays of parameters
 * @param settings what else the layer is told
 */
public record LayerAccount(
        String name,
        String kind,
        Shape output,
        long weights,
        long biases,
        long statistics,
        List<ParameterArray> arrays,
        Map<String, String> settings) {

    public long parameters() {
        return weights + biases + statistics;
    }
}
