/**
 * Where images come from. This room changes when the disk changes: a data set's layout, its publisher's address, a file
 * format. It hands out examples as plain arrays, read by index, so that the order of a training follows from its seed
 * alone and memory does not grow with the data set; it knows nothing of networks. Where real data cannot be had it draws
 * its own, and the title of what it hands out says so.
 */
package cnnbyhand.data;
