package cnnbyhand.byhand;

/** What becomes of a last step that does not fit whole: dropped (floor) or taken over the edge (ceil). */
public enum Rounding {
    FLOOR,
    CEIL;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
