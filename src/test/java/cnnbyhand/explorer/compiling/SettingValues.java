package cnnbyhand.explorer.compiling;

import cnnbyhand.byhand.Adjustable;
import java.util.ArrayList;
import java.util.List;

/** Values that a setting may be given, possible and impossible ones. */
final class SettingValues {
    private SettingValues() {}

    static List<String> of(Adjustable setting) {
        List<String> values = new ArrayList<>(setting.allowed().words());
        switch (setting.allowed().form()) {
            case WHOLE, LIST -> values.addAll(List.of("1", "2", "7", "0", "1000000000000"));
            case SIDES -> values.addAll(List.of("1", "2", "3x5", "999", "0", "1x"));
            case SHARE, NUMBER -> values.addAll(List.of("0.125", "0.3333333", "1e-7", "2"));
            default -> values.add("wrong");
        }
        return values;
    }
}
