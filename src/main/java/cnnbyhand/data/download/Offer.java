package cnnbyhand.data.download;

import java.util.List;

/**
 * A set as it is published.
 *
 * @param folder its folder under the data folder
 * @param parcels its files, or the one archive that holds its folder
 * @param folderInArchive the name that the folder has in the archive; empty if the files are published one by one
 */
public record Offer(String folder, List<Parcel> parcels, String folderInArchive) {}
