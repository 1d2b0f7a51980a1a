package cnnbyhand.data.download;

import java.io.IOException;

/** A set could not be fetched. The message says from where and why, without a line break. */
public final class DownloadFailed extends IOException {
    private static final long serialVersionUID = 1;

    DownloadFailed(String message) {
        super(message.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "));
    }
}
