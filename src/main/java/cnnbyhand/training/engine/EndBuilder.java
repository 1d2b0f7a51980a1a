package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;

/** Compiles the end of a batch as pieces that different threads can take, each by calls of its own. */
final class EndBuilder extends PlanBuilder {

    private final List<Program> pieces = new ArrayList<>();

    EndBuilder(long batch, PlanBuilder earlier) {
        super(batch, earlier);
    }

    @Override
    void beginPiece() {
        pieces.add(new Program());
        begin(pieces.get(pieces.size() - 1));
    }

    List<Program> pieces() {
        return pieces;
    }
}
