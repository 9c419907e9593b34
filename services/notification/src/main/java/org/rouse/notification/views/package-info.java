/** Reading the views of people and of channels. */
@NullMarked
package org.rouse.notification.views;

import org.jspecify.annotations.NullMarked;
