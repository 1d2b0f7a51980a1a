package cnnbyhand.wronghouse.byhand;

public interface Layer {
    final class Convolution implements Layer {}
}
