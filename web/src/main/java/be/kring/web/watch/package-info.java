/**
 * Watched expressions over HTTP: {@link be.kring.web.watch.WatchedResource} for moderators, {@link be.kring.web.watch.PlatformWatchedResource} for
 * administrators, and {@link be.kring.web.watch.HintResource} for whoever is about to post.
 */
package be.kring.web.watch;
