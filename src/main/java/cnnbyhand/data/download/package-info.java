/**
 * Fetches a published set into the data folder. It trusts neither network nor server: sizes and sums are known in
 * advance, every wait has an end, and a set appears in the data folder whole, in one step, or not at all. This room
 * changes when the way of fetching changes; what is published where, its caller says.
 */
package cnnbyhand.data.download;
