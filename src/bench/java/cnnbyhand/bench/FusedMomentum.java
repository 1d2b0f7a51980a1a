package cnnbyhand.bench;

import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * SGD with momentum over all parameters in one operation, which is PyTorch's {@code SGD(fused=True)}. Its C++ interface has no such
 * optimizer; so the operation is called by its name.
 */
final class FusedMomentum {
    private static final double MOMENTUM = 0.9;
    private static final double RATE = 0.01;
    private static final double NONE = 0;

    private final OperatorHandle operation = Dispatcher.singleton().findSchemaOrThrow("aten::_fused_sgd_", "");
    private final TensorVector parameters;
    private final TensorVector momenta = new TensorVector();

    FusedMomentum(TensorVector parameters) {
        this.parameters = parameters;
        for (long place = 0; place < parameters.size(); place++) {
            momenta.push_back(torch.zeros_like(parameters.get(place)));
        }
    }

    void step() {
        IValueVector arguments = new IValueVector(list(parameters), list(gradients()), list(momenta));
        for (double number : new double[] {NONE, MOMENTUM, RATE, NONE}) {
            arguments.push_back(new IValue(number));
        }
        boolean nesterov = false;
        boolean maximize = false;
        boolean first = false;
        for (boolean flag : new boolean[] {nesterov, maximize, first}) {
            arguments.push_back(new IValue(flag));
        }
        arguments.push_back(new IValue()).push_back(new IValue());
        NoGradGuard guard = new NoGradGuard();
        operation.callBoxed(arguments);
        guard.close();
    }

    private TensorVector gradients() {
        Tensor[] gradients = new Tensor[(int) parameters.size()];
        for (int place = 0; place < gradients.length; place++) {
            gradients[place] = parameters.get(place).grad();
        }
        return new TensorVector(gradients);
    }

    /** In the type that the operation names for its first argument: a list of tensors. */
    private IValue list(TensorVector tensors) {
        Type listed = operation.schema().arguments().type().get();
        GenericList list = new GenericList(listed.containedType(0));
        for (long place = 0; place < tensors.size(); place++) {
            list.push_back(new IValue(tensors.get(place)));
        }
        return new IValue(list);
    }
}
