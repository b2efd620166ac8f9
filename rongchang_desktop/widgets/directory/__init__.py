"""单位与责任 on the screen: tables of units and posts, their cards, and the small dialogs around them."""
