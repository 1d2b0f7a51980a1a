package cnnbyhand.explorer.page;

import cnnbyhand.byhand.Layer;

/** Makes a layer of the words that spell it out. */
public interface LayerReader {
    Layer read(Words words);
}
