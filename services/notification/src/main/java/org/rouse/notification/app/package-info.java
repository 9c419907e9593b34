/** The page on which a browser is set up, and its service worker. */
@NullMarked
package org.rouse.notification.app;

import org.jspecify.annotations.NullMarked;
