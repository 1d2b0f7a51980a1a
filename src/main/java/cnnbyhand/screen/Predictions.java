package cnnbyhand.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody has answered to a lesson's questions. */
final class Predictions {
    private List<String> listed = List.of();
    private String last = "";

    /** @param listed whether the answers are to a list of questions, which are answered further down */
    void keep(List<String> answers, boolean listed) {
        if (listed) {
            this.listed = new ArrayList<>(answers);
        } else {
            last = answers.get(0);
        }
    }

    /** The answer to what a cell shows or to an exercise, once. */
    Optional<String> last() {
        String answer = last;
        last = "";
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    /** The answer to a question of the last list, from 1; nothing where it was skipped. */
    Optional<String> listed(int question) {
        return question <= listed.size() && !listed.get(question - 1).isEmpty()
                ? Optional.of(listed.get(question - 1))
                : Optional.empty();
    }
}
