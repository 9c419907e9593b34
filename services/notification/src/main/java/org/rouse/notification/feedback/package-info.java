/** Reports of mail providers after acceptance: mail that arrived, came back, or was complained about. */
@NullMarked
package org.rouse.notification.feedback;

import org.jspecify.annotations.NullMarked;
