package cnnbyhand.data;

import java.util.Map;

/**
 * The sums by which published files are known. Sums of 64 digits are SHA-256 of unpacked files; where a publisher's files
 * are known by MD5 alone, of 32 digits, it is that of the packed file.
 */
final class PublishedSums {
    static final Map<String, String> MNIST = Map.of(
            "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    static final Map<String, String> FASHION = Map.of(
            "train-images-idx3-ubyte", "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
            "train-labels-idx1-ubyte", "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "t10k-images-idx3-ubyte", "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
            "t10k-labels-idx1-ubyte", "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    static final Map<String, String> KMNIST = Map.of(
            "train-images-idx3-ubyte", "bdb82020997e1d708af4cf47b453dcf7",
            "train-labels-idx1-ubyte", "e144d726b3acfaa3e44228e80efcd344",
            "t10k-images-idx3-ubyte", "5c965bf0a639b31b8f53240b1b52f4d7",
            "t10k-labels-idx1-ubyte", "7320c461ea6c1c855c0b718fb2a4b134");

    static final Map<String, String> QMNIST = Map.of(
            "qmnist-train-images-idx3-ubyte", "ed72d4157d28c017586c42bc6afe6370",
            "qmnist-train-labels-idx2-int", "0058f8dd561b90ffdd0f734c6a30e5e4",
            "qmnist-test-images-idx3-ubyte", "1394631089c404de565df7b7aeaf9412",
            "qmnist-test-labels-idx2-int", "5b5b05890a5e13444e108efe57b788aa");

    private PublishedSums() {}
}
