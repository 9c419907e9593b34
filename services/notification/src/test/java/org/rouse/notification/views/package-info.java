/** Tests of reading the views. */
@NullMarked
package org.rouse.notification.views;

import org.jspecify.annotations.NullMarked;
