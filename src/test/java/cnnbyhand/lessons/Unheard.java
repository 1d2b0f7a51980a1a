package cnnbyhand.lessons;

import java.awt.image.BufferedImage;

/** Nobody listens, and the lesson goes through. */
class Unheard implements Audience {
    @Override
    public void prose(Part.Prose prose) {
        // Nobody listens.
    }

    @Override
    public void code(Part.CodeCell cell) {
        // Nobody listens.
    }

    @Override
    public void line(String text) {
        // Nobody listens.
    }

    @Override
    public void picture(BufferedImage picture, Shown.Figure shown) {
        // Nobody listens.
    }

    @Override
    public boolean ready(Pause pause) {
        return true;
    }
}
