/** What providers tell afterwards about mail they took: that it arrived, came back, or was complained about. */
@NullMarked
package org.rouse.notification.feedback;

import org.jspecify.annotations.NullMarked;
