/**
 * Which properties Deeplearning4j's configuration classes have, and what the check does with each.
 *
 * <p>A property that nobody thought of would make the check say "agree" of two different networks. So every property is
 * declared here, and a test walks over the classes by reflection and finds those that are not.
 */
package cnnbyhand.checking.properties;
