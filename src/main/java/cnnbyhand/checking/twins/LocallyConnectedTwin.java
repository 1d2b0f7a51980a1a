package cnnbyhand.checking.twins;

/**
 * None: {@code LocallyConnected2D} writes what belongs at row r and column c of a square to row c and column r, and in both
 * classes all places share the biases.
 */
final class LocallyConnectedTwin extends AbsentTwin {

    LocallyConnectedTwin() {
        super("its own shares one bias between all places, and on images exchanges rows and columns");
    }
}
