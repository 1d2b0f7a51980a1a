package cnnbyhand.byhand;

import java.util.ArrayList;
import java.util.List;

/**
 * The values that a setting can have, such that a command line can name them and a page can offer them.
 *
 * @param form what a value looks like
 * @param least the smallest number; the lowest double where there is none
 * @param most the largest number, which a share has to stay below; the highest double where there is none
 * @param step from one whole number to the next, counted from {@code least}
 * @param sides how many numbers a value has, one for each axis; 0 where that is open
 * @param words words that are allowed, beside numbers or alone
 * @param sentence all of it in words, to be read behind "must be"
 */
public record Allowed(Form form, double least, double most, long step, int sides, List<String> words, String sentence) {
    /** The largest whole number that may be typed. */
    static final long MOST = 999_999_999;

    static final String YES = "yes";
    static final String NO = "no";

    /** What a value looks like. */
    public enum Form {
        /** A whole number. */
        WHOLE,
        /** A whole number for all axes, or one for each. */
        SIDES,
        /** A number from 0 to below 1. */
        SHARE,
        /** Any number from the least to the most. */
        NUMBER,
        /** One of the words. */
        WORD,
        /** Yes or no. */
        YES_OR_NO,
        /** Several numbers, as the sentence says. */
        LIST
    }

    public Allowed {
        words = List.copyOf(words);
    }

    /** A whole number. */
    static Allowed whole(long least) {
        return whole(least, 1, List.of());
    }

    static Allowed odd() {
        return whole(1, 2, List.of());
    }

    /** A whole number or one of some words. */
    static Allowed whole(long least, long step, List<String> words) {
        String number = step == 2 ? "an odd whole number" : "a whole number";
        return new Allowed(Form.WHOLE, least, MOST, step, 1, words, listed(words, number + range(least, MOST)));
    }

    /** A whole number for each of {@code axes} axes, which may be one for all, or one of some words. */
    static Allowed sides(long least, int axes, List<String> words) {
        String sentence = listed(words, "a whole number" + range(least, MOST));
        String example = axes == 1 ? "" : ", or one for each axis such as " + (axes == 2 ? "5x3" : "5x3x3");
        return new Allowed(Form.SIDES, least, MOST, 1, axes, words, sentence + example);
    }

    /** A number that is not below {@code least}. */
    static Allowed number(double least) {
        return number(least, Double.MAX_VALUE);
    }

    static Allowed number(double least, double most) {
        return new Allowed(Form.NUMBER, least, most, 1, 1, List.of(), "a number" + range(least, most));
    }

    static Allowed anyNumber() {
        return number(-Double.MAX_VALUE, Double.MAX_VALUE);
    }

    static Allowed share() {
        return new Allowed(Form.SHARE, 0, 1, 1, 1, List.of(), "a number from 0 to below 1");
    }

    static Allowed word(List<String> words) {
        return new Allowed(Form.WORD, 0, 0, 1, 1, words, listed(words));
    }

    static Allowed yesOrNo() {
        return new Allowed(Form.YES_OR_NO, 0, 0, 1, 1, List.of(YES, NO), "yes or no");
    }

    /** Several numbers or one of some words; how many numbers, or 0 where that is open, and what else {@code sentence} says. */
    static Allowed list(List<String> words, double least, int sides, String sentence) {
        return new Allowed(Form.LIST, least, Double.MAX_VALUE, 1, sides, words, sentence);
    }

    /** The same with more to be said. */
    Allowed adding(String remark) {
        return new Allowed(form, least, most, step, sides, words, sentence + remark);
    }

    /** Whether {@code number} lies between the least and the most, and on a step of a whole number. */
    boolean has(double number) {
        boolean between = number >= least && (form == Form.SHARE ? number < most : number <= most);
        boolean counted = form == Form.WHOLE || form == Form.SIDES;
        return between && (!counted || (number - least) % step == 0);
    }

    private static String range(double least, double most) {
        String from = least == -Double.MAX_VALUE ? "" : " from " + written(least);
        return most == Double.MAX_VALUE ? from : from + " to " + written(most);
    }

    private static String written(double number) {
        return number == Math.rint(number) ? Expression.grouped((long) number) : Settings.number(number);
    }

    private static String listed(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return listed(all);
    }

    private static String listed(List<String> all) {
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }
}
