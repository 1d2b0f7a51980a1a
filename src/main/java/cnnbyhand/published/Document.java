package cnnbyhand.published;

import java.util.List;

/**
 * A published text that explains a network.
 *
 * @param number its number among the five
 * @param title its title, in the language it is written in
 * @param network what it builds, in a few words
 * @param deviations where this project departs from it or fills a gap, each with its reason; empty for none
 */
public record Document(String number, String title, String network, List<String> deviations) {}
