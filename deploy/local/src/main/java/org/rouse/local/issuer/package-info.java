/** Issues and publishes what local tokens are signed with. */
@NullMarked
package org.rouse.local.issuer;

import org.jspecify.annotations.NullMarked;
