package cnnbyhand.byhand;

import java.util.List;
import java.util.Map;

/** A layer as it takes all that goes into it. */
public interface Joining {

    /**
     * What comes out when these go in, in their order.
     *
     * @throws ImpossibleLayer where the layer cannot take so many, or not together
     */
    Output output(List<Shape> inputs);

    /** Multiplications followed by an addition, for one example and without bias. */
    Count multiplyAccumulates(List<Shape> inputs);

    /** The output's values by the layer's definition; the arguments are those of {@link Layer#cells}, one for each input. */
    Cells cells(List<Shape> shapes, List<Values> inputs, Map<ParameterArray.Role, Values> arrays);
}
