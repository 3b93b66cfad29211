"""Big digits and letters, and later the moving figure, as cells. Pure; knows no screen."""
