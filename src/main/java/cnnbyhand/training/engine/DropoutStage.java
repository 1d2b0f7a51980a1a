package cnnbyhand.training.engine;

import org.bytedeco.javacpp.IntPointer;

/** Drops values while training: multiplies by a mask of zeros and {@code 1 / keep}, as the gradient is later. */
class DropoutStage implements Stage {

    private final Operation.DropOut dropout;
    private final PlanBuilder plan;
    private Tensor mask;

    DropoutStage(Operation.DropOut dropout, PlanBuilder plan) {
        this.dropout = dropout;
        this.plan = plan;
    }

    @Override
    public Tensor forward(Tensor source) {
        if (plan.training()) {
            mask = plan.values(source.layout());
            plan.add(this::draw, mask);
            Elementwise.multiply(plan, source, mask);
        }
        return source;
    }

    private void draw() {
        IntPointer bits = new IntPointer(mask.memory().get_data_handle());
        long length = mask.layout().get_size() / Float.BYTES;
        mask(plan.layerKey(dropout.layer()), dropout.keep())
                .write(bits, length / plan.batch() * plan.skipped(), length);
    }

    DropoutMask mask(long key, double keep) {
        return new DropoutMask(key, keep);
    }

    @Override
    public Tensor backward(Tensor gradient) {
        Tensor inPlace = plan.laidOut(gradient, mask.layout());
        Elementwise.multiply(plan, inPlace, mask);
        return inPlace;
    }
}
